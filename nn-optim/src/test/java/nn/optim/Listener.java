package nn.optim;

import java.util.ArrayList;
import java.util.List;
import nn.core.Gradients;

/** An optimizer for tests that moves nothing and keeps the gradients that it was given. */
final class Listener implements Optimizer {

    private final List<Gradients> heard = new ArrayList<>();

    @Override
    public void step(Gradients gradients) {
        heard.add(gradients);
    }

    Gradients last() {
        return heard.get(heard.size() - 1);
    }

    @Override
    public String toString() {
        return "Listener";
    }
}
