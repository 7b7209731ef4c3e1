/**
 * Runnable programs: {@link nn.examples.Main} learns to read digits, and its command {@code check} checks the gradients
 * of every layer; {@link nn.examples.Xor} and {@link nn.examples.LinearRegression} are the smallest networks there are.
 * {@link nn.examples.ConvolutionNet} learns from images, {@link nn.examples.Reversal} from strings, by attention, and
 * {@link nn.examples.Addition} from sums, by recurrence.
 *
 * <p>Of gradient descent itself tell {@link nn.examples.StableRates}, {@link nn.examples.LocalMinimum},
 * {@link nn.examples.DescentPaths} and {@link nn.examples.BatchSizes}.
 */
package nn.examples;
