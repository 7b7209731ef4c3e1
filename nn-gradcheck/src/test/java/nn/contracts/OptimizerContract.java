package nn.contracts;

/**
 * What every rule of descent promises, as properties. A test class says which rule, and is done. A rule that pulls at
 * parameters without a gradient, or weighs one by another, inherits the laws that are left.
 */
interface OptimizerContract extends StepLaws, RateLaws, MemoryLaws, DescentLaws, IndependenceLaw {}
