package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claimEqual;

import java.util.Collection;
import java.util.List;
import nn.core.Matrix;
import nn.core.Mode;

/** Matrices, and copies of their entries that share no array with them. */
record Snapshot(List<Matrix> matrices, List<Matrix> copies) {

    static Snapshot of(Collection<Matrix> matrices) {
        return new Snapshot(List.copyOf(matrices), matrices.stream().map(Snapshot::copy).toList());
    }

    private static Matrix copy(Matrix matrix) {
        return Matrix.wrap(matrix.rows(), matrix.columns(), matrix.toArray());
    }

    void claimUnchanged(Specimen specimen, Mode mode, String what) {
        claimEqual(specimen, mode, what + " is another when looked at again after more passes", matrices, copies);
    }
}
