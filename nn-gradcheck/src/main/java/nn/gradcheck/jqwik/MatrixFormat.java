package nn.gradcheck.jqwik;

import net.jqwik.api.SampleReportingFormat;
import nn.core.Matrix;

/** Prints matrices in jqwik's reports as Java that can be pasted back. jqwik finds it by its service file. */
public final class MatrixFormat implements SampleReportingFormat {

    /** For the service file. */
    public MatrixFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Matrix || value instanceof Inputs;
    }

    @Override
    public Object report(Object value) {
        return SampleReportingFormat.plainLabel(JavaExpression.of(value).orElseThrow());
    }
}
