package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** A block is a window: what is read and written through it stands in the array behind. */
class BlockTest {

    private static Matrix read(Block block) {
        return Matrix.generate(block.rows(), block.columns(), block::get);
    }

    private static Matrix counted(int rows, int columns) {
        return Matrix.generate(rows, columns, (i, j) -> 10 * i + j);
    }

    @Test
    void tilesAreCountedRowByRow() {
        Block block = Block.of(counted(4, 6), 6);
        assertEquals(Matrix.of(2, 2, 2, 3, 12, 13), read(block.tile(1, 2, 3)));
        assertEquals(Matrix.of(2, 2, 20, 21, 30, 31), read(block.tile(3, 2, 3)));
    }

    @Test
    void columnsOfATransposeAreRows() {
        Block block = Block.of(counted(2, 4), 4);
        assertEquals(Matrix.of(4, 1, 10, 11, 12, 13), read(block.transpose().columns(1, 1)));
        assertEquals(Matrix.of(2, 2, 1, 2, 11, 12), read(block.columns(1, 2)));
    }

    @Test
    void aProductMustFitAndStandRowByRow() {
        Block a = Block.of(counted(2, 3), 3);
        Block b = Block.of(counted(3, 2), 2);
        assertRefused("addProduct: 2 x 3 times 2 x 3 does not go into 2 x 2, row by row", Block.zeros(2, 2), a, a);
        assertRefused("addProduct: 2 x 3 times 3 x 2 does not go into 3 x 2, row by row", Block.zeros(3, 2), a, b);
        assertRefused("addProduct: 2 x 3 times 3 x 2 does not go into 2 x 2, row by row",
                Block.zeros(2, 2).transpose(), a, b);
    }

    private static void assertRefused(String message, Block sum, Block a, Block b) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> sum.addProduct(a, b)).getMessage());
    }

    @Test
    void aTransposedMatrixIsReadRowByRow() {
        assertEquals(Matrix.of(4, 1, 0, 10, 1, 11), read(Block.of(counted(2, 2).transpose(), 1)));
    }

    @Test
    void aProductIsAddedWhereTheBlockStands() {
        Block whole = Block.zeros(2, 3);
        whole.set(0, 0, 7);
        whole.set(0, 2, 100);
        whole.columns(1, 2).addProduct(Block.of(Matrix.of(2, 1, 1, 2), 1), Block.of(Matrix.rowOf(3, 4), 2));
        assertEquals(Matrix.of(2, 3, 7, 3, 104, 0, 6, 8), whole.matrix(2));
    }

    /** Every bit, with operands that stand aslant in larger arrays. */
    @Test
    void aProductOnZerosIsTheProductOfMatrices() {
        SplittableRandom random = new SplittableRandom(1);
        Matrix a = Matrix.draw(7, 5, random::nextGaussian);
        Matrix b = Matrix.draw(9, 12, random::nextGaussian);
        Block y = Block.zeros(5, 9);
        y.addProduct(Block.of(a, 5).transpose(), Block.of(b, 12).columns(3, 7).transpose());
        assertEquals(a.transpose().times(b.columns(3, 10).transpose()), y.matrix(5));
    }

    @Test
    void tooManyEntriesAreRefused() {
        assertEquals("Block: 65536 rows of 65536 columns do not fit one array",
                assertThrows(IllegalArgumentException.class, () -> Block.zeros(1 << 16, 1 << 16)).getMessage());
    }
}
