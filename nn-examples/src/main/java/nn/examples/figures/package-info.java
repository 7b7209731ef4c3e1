/**
 * The figures of the book. {@link nn.examples.figures.Figures} draws them all; each carries in its files the data that
 * it shows, so that a test can tell whether a figure is out of date.
 */
package nn.examples.figures;
