package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Matrix;

/** What is printed can be pasted: it makes the same value again, to the last bit. */
class JavaExpressionTest {

    @Example
    void aMatrixIsItsConstructor() {
        assertEquals(Optional.of("Matrix.of(2, 2, 0.005, -1.25, 3, 1.0E-7)"),
                JavaExpression.of(Matrix.of(2, 2, 0.005, -1.25, 3, 1e-7)));
    }

    @Example
    void oddNumbersKeepTheirBits() {
        assertEquals(Optional.of("Matrix.of(1, 5, -0.0, 0, Double.NaN, Double.POSITIVE_INFINITY, "
                + "Double.NEGATIVE_INFINITY)"),
                JavaExpression.of(Matrix.rowOf(-0.0, 0.0, Double.NaN, 1 / 0.0, -1 / 0.0)));
    }

    @Example
    void wholeNumbersThatDoNotFitAnIntegerAreDoubles() {
        assertEquals(Optional.of("Matrix.of(1, 2, 999999, 1.0E10)"), JavaExpression.of(Matrix.rowOf(999_999, 1e10)));
    }

    @Example
    void twoInputsAreTheirConstructor() {
        assertEquals(Optional.of("new Inputs(Matrix.of(1, 1, 0.5), Matrix.of(1, 2, 1, 2))"),
                JavaExpression.of(new Inputs(Matrix.rowOf(0.5), Matrix.rowOf(1, 2))));
    }

    @Example
    void longsSaySo() {
        assertEquals(Optional.of("42L"), JavaExpression.of(42L));
        assertEquals(Optional.of("-7"), JavaExpression.of(-7));
    }

    @Example
    void whatIsNotKnownHasNone() {
        assertEquals(Optional.empty(), JavaExpression.of(new Object()));
    }

    @Property
    void everyFiniteNumberReadsBack(@ForAll double value) {
        String printed = JavaExpression.of(Matrix.rowOf(value)).orElseThrow();
        double read = Double.parseDouble(printed.replaceAll("Matrix\\.of\\(1, 1, (.*)\\)", "$1"));
        assertEquals(Matrix.rowOf(value), Matrix.rowOf(read));
    }
}
