/**
 * Learning: a rule of descent, batches, a learning rate, and the loop that joins them.
 *
 * <p>Gradient descent, mini-batch and stochastic gradient descent are one step on different batches:
 * {@link nn.optim.GradientDescent} is the step, {@link nn.optim.Batches#whole}, {@link nn.optim.Batches#mini} and
 * {@link nn.optim.Batches#single} say how much of the data it sees.
 *
 * <p>Every rule is one class: {@link nn.optim.Momentum}, {@link nn.optim.Nesterov}, {@link nn.optim.AdaGrad}, {@link
 * nn.optim.RmsProp}, {@link nn.optim.Adam}, {@link nn.optim.AdamW}. {@link nn.optim.WeightDecay} and {@link
 * nn.optim.GradientClipping} stand around any of them, and a {@link nn.optim.LearningRate} may change from step to
 * step.
 *
 * <p>{@link nn.optim.Descent} is the same idea without a network: it minimises or maximises a
 * {@link nn.optim.DifferentiableFunction} and keeps the path.
 */
package nn.optim;
