package nn.examples.figures;

import java.util.function.Supplier;
import org.knowm.xchart.internal.chartpart.Chart;

/** A figure of the book: the name of its files, and how to draw it. */
record Figure(String name, Supplier<? extends Chart<?, ?>> chart) {}
