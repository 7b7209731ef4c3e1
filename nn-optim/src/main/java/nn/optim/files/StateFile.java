package nn.optim.files;

import java.nio.file.Path;
import java.util.Map;
import nn.core.Matrix;
import nn.core.Shape;
import nn.optim.Resumable;
import nn.optim.Shapes;

/** The state of something resumable as a .npz. */
final class StateFile {

    private StateFile() {}

    static void save(Resumable resumable, Path path) {
        Npz.write(path, resumable.state());
    }

    /** Restores it, or throws and changes nothing. A file of other names or shapes takes no memory for its numbers. */
    static void load(Resumable resumable, Path path) {
        Map<String, Shape> wanted = Shapes.of(resumable.state());
        Map<String, Matrix> state = NpzReader.read(path, found -> Shapes.requireSame(wanted, found));
        try {
            resumable.restore(state);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(path.toString(), e.getMessage(), e);
        }
    }
}
