package nn.optim;

import java.util.Optional;
import nn.core.Layer;
import nn.core.Part;
import nn.core.Pass;

/** The loss or the model became NaN or infinite. The message says where; the model has its last good values again. */
public final class DivergenceException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String ADVICE = " The model has its last good values again. A lower learning rate or inputs of"
            + " smaller scale may help";

    DivergenceException(String message) {
        super(message);
    }

    static DivergenceException inLastUpdate(int epoch) {
        return new DivergenceException(
                "the last update of epoch %d left a value that is not finite in the model.".formatted(epoch) + ADVICE);
    }

    static DivergenceException inStatistics(int epoch, int step) {
        return new DivergenceException("a running average is not finite after epoch %d, step %d.".formatted(epoch, step)
                + ADVICE);
    }

    static DivergenceException inLoss(int epoch, int step, double loss, Examples batch, Layer model, Pass pass) {
        String what = "the loss became %s in epoch %d, step %d; ".formatted(loss, epoch, step);
        if (!batch.x().isFinite() || !batch.target().isFinite()) {
            return new DivergenceException(what + "the examples of this step hold a value that is not finite");
        }
        String culprit = culprit("", model, pass)
                .map("the first output that is not finite is that of "::concat)
                .orElse("every layer's output was finite");
        return new DivergenceException(what + culprit + "." + ADVICE);
    }

    /** The first part, in the order of the forward pass, whose output is not finite, with its path. */
    private static Optional<String> culprit(String path, Part part, Pass pass) {
        String prefix = path.isEmpty() ? "" : path + ".";
        Optional<String> inside = pass.children().stream()
                .flatMap(child -> culprit(prefix + child.name(), child.part(), child.pass()).stream())
                .findFirst();
        if (inside.isPresent() || pass.output().isFinite()) {
            return inside;
        }
        return Optional.of(path.isEmpty() ? part.toString() : path + ": " + part);
    }
}
