package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttentionChartTest {

    private static final int PLACES = 6;

    /** Row by row, place by place. */
    private final List<? extends Number[]> cells = AttentionChart.chart().getHeatMapSeries().getHeatData();

    private int cell(int answer, int string) {
        Number[] cell = cells.get(answer * PLACES + string);
        return cell[2].intValue();
    }

    /** Six numbers rounded to whole percent. */
    @Test
    void everyPlaceSharesOutItsWholeAttention() {
        for (int answer = 0; answer < PLACES; answer++) {
            int row = answer;
            assertEquals(100, IntStream.range(0, PLACES).map(string -> cell(row, string)).sum(), 3);
        }
    }

    @Test
    void thePlaceToCopyFromGetsMoreThanHalf() {
        for (int answer = 0; answer < PLACES; answer++) {
            assertTrue(cell(answer, PLACES - 1 - answer) > 50);
        }
    }

    @Test
    void theFirstPlaceOfTheAnswerIsDrawnAtTheTop() {
        Number[] first = cells.get(0);
        assertEquals(List.of(0, PLACES - 1), List.of(first[0].intValue(), first[1].intValue()));
    }
}
