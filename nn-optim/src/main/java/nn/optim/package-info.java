/**
 * Learning: a rule of descent, batches, a learning rate, and the loop that joins them.
 *
 * <p>Gradient descent, mini-batch and stochastic gradient descent are one step on different batches:
 * {@link nn.optim.GradientDescent} is the step, {@link nn.optim.Batches#whole}, {@link nn.optim.Batches#mini} and
 * {@link nn.optim.Batches#single} say how much of the data it sees.
 *
 * <p>{@link nn.optim.Descent} is the same idea without a network: it minimises or maximises a
 * {@link nn.optim.DifferentiableFunction} and keeps the path.
 */
package nn.optim;
