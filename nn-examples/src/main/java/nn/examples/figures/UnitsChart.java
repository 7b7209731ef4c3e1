package nn.examples.figures;

import nn.examples.book.DigitUnits;
import nn.examples.data.Digits;
import org.knowm.xchart.HeatMapChart;

/** The weights of twelve units that have learned the digits, each as a picture of the pixels that it looks at. */
final class UnitsChart {

    private UnitsChart() {}

    static HeatMapChart chart() {
        return new Tiles(8, 6).chart("The weights of twelve units that read digits", 636,
                DigitUnits.learnedFrom(Digits.read()).pictures());
    }
}
