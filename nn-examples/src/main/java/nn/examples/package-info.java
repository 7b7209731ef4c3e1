/**
 * Runnable programs: {@link nn.examples.Main} learns to read digits, {@link nn.examples.Xor} and {@link
 * nn.examples.LinearRegression} are the smallest networks there are.
 */
package nn.examples;
