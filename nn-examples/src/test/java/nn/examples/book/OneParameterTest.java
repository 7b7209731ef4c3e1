package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.optim.Adam;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import org.junit.jupiter.api.Test;

class OneParameterTest {

    @Test
    void itMovesAlongTheGivenGradient() {
        OneParameter model = OneParameter.of(3, 4);
        assertEquals(Matrix.rowOf(-0.5, 1), model.move(new GradientDescent(model, 0.5), 1, -2));
        assertEquals(Matrix.rowOf(2.5, 5), model.p().value());
    }

    /** m = 2, then −1; m̂ = −1 / ¾ and √v̂ = 4: the step is a third. ε = 1e-8 makes it shorter by 1e-9. */
    @Test
    void adamHesitatesWhereTheGradientSwings() {
        OneParameter model = OneParameter.of(0);
        Adam adam = new Adam(model, LearningRate.constant(1), 0.5, 0.75, 1e-8);
        assertEquals(-1, model.move(adam, 4).get(0, 0), 1e-8);
        assertEquals(1.0 / 3, model.move(adam, -4).get(0, 0), 1e-8);
    }
}
