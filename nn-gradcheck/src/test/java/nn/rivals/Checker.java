package nn.rivals;

import java.util.random.RandomGenerator;

/** A published rule for accepting gradients, with its own steps, upstream gradient, variables and tolerance. */
public interface Checker {

    /** Whose rule it is, as the tables call it. */
    String name();

    /** What the rule says of a trial; whatever it draws at random, it draws from the source. */
    Outcome check(Trial trial, RandomGenerator random);
}
