package nn.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nn.core.Matrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Matrix products: ours, and those of three libraries in plain Java. Each takes its own shortest way to a transposed
 * factor; ojAlgo takes as many threads as there are cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Products {

    @Param
    public Factors factors;

    private DMatrixRMaj ejmlLeft;
    private DMatrixRMaj ejmlRight;
    private R064Store ojAlgoLeft;
    private R064Store ojAlgoRight;
    private RealMatrix commonsLeft;
    private RealMatrix commonsRight;

    @Setup
    public void convert() {
        double[][] left = rows(factors.left());
        double[][] right = rows(factors.right());
        ejmlLeft = new DMatrixRMaj(left);
        ejmlRight = new DMatrixRMaj(right);
        ojAlgoLeft = R064Store.FACTORY.copy(RawStore.wrap(left));
        ojAlgoRight = R064Store.FACTORY.copy(RawStore.wrap(right));
        commonsLeft = new Array2DRowRealMatrix(left);
        commonsRight = new Array2DRowRealMatrix(right);
    }

    private static double[][] rows(Matrix a) {
        return IntStream.range(0, a.rows()).mapToObj(i -> a.row(i).toArray()).toArray(double[][]::new);
    }

    @Benchmark
    public Matrix ours() {
        return factors.product();
    }

    @Benchmark
    public DMatrixRMaj ejml() {
        return switch (factors.transposed()) {
            case NONE -> CommonOps_DDRM.mult(ejmlLeft, ejmlRight, new DMatrixRMaj());
            case LEFT -> CommonOps_DDRM.multTransA(ejmlLeft, ejmlRight, new DMatrixRMaj());
            case RIGHT -> CommonOps_DDRM.multTransB(ejmlLeft, ejmlRight, new DMatrixRMaj());
        };
    }

    @Benchmark
    public MatrixStore<Double> ojAlgo() {
        return switch (factors.transposed()) {
            case NONE -> ojAlgoLeft.multiply(ojAlgoRight);
            case LEFT -> ojAlgoLeft.transpose().multiply(ojAlgoRight);
            case RIGHT -> ojAlgoLeft.multiply(ojAlgoRight.transpose());
        };
    }

    @Benchmark
    public RealMatrix commonsMath() {
        return switch (factors.transposed()) {
            case NONE -> commonsLeft.multiply(commonsRight);
            case LEFT -> commonsLeft.transpose().multiply(commonsRight);
            case RIGHT -> commonsLeft.multiply(commonsRight.transpose());
        };
    }
}
