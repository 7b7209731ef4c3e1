package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfiguratorBase;
import nn.core.Matrix;

/**
 * Makes a {@link MatrixArbitrary} heed {@link Rows}, {@link Columns} and {@link Entries}. jqwik finds it by its service
 * file, and its methods by their name and parameters.
 */
public final class MatrixConfigurator extends ArbitraryConfiguratorBase {

    /** For the service file. */
    public MatrixConfigurator() {}

    /**
     * {@return the matrices with so many rows}
     *
     * @param matrices as they would be drawn without the annotation
     * @param rows the annotation, with its two bounds
     */
    public Arbitrary<Matrix> configure(MatrixArbitrary matrices, Rows rows) {
        return matrices.rows(rows.min(), rows.max());
    }

    /**
     * {@return the matrices with so many columns}
     *
     * @param matrices as they would be drawn without the annotation
     * @param columns the annotation, with its two bounds
     */
    public Arbitrary<Matrix> configure(MatrixArbitrary matrices, Columns columns) {
        return matrices.columns(columns.min(), columns.max());
    }

    /**
     * {@return the matrices with entries between those bounds}
     *
     * @param matrices as they would be drawn without the annotation
     * @param entries the annotation, with its two bounds
     */
    public Arbitrary<Matrix> configure(MatrixArbitrary matrices, Entries entries) {
        return matrices.entries(entries.min(), entries.max());
    }
}
