package nn.optim;

import nn.core.Layer;
import nn.core.Pass;

/** Training left the finite numbers. The message says where, and the model is as it last was good. */
public final class DivergenceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DivergenceException(String message) {
        super(message);
    }

    static DivergenceException at(int epoch, int step, double loss, Layer model, Pass pass) {
        return new DivergenceException("the loss became %s in epoch %d, step %d; %s. The model is as it was one update ago. "
                .formatted(loss, epoch, step, culprit(model.toString(), pass))
                + "A lower learning rate or inputs of smaller scale may help");
    }

    /** The first layer, in the order of the forward pass, whose output is not finite. */
    private static String culprit(String place, Pass pass) {
        for (Pass.Child child : pass.children()) {
            if (!child.pass().output().isFinite()) {
                return culprit(child.name() + ": " + child.layer(), child.pass());
            }
        }
        return pass.output().isFinite()
                ? "every layer's output was finite"
                : "the first output that is not finite is that of " + place;
    }
}
