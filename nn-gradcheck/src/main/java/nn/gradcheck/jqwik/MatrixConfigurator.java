package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfiguratorBase;
import nn.core.Matrix;

/**
 * Makes a {@link MatrixArbitrary} heed {@link Rows}, {@link Columns} and {@link Entries}. jqwik finds it by its service
 * file, and its methods by their name and parameters.
 */
public final class MatrixConfigurator extends ArbitraryConfiguratorBase {

    public Arbitrary<Matrix> configure(MatrixArbitrary matrices, Rows rows) {
        return matrices.rows(rows.min(), rows.max());
    }

    public Arbitrary<Matrix> configure(MatrixArbitrary matrices, Columns columns) {
        return matrices.columns(columns.min(), columns.max());
    }

    public Arbitrary<Matrix> configure(MatrixArbitrary matrices, Entries entries) {
        return matrices.entries(entries.min(), entries.max());
    }
}
