package nn.benchmarks.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.function.Supplier;
import nn.benchmarks.StepTimes;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The figures of {@link StepTimes} in DL4J, in double precision. OMP_NUM_THREADS in the environment says how many
 * threads it takes.
 */
public final class Dl4jSteps {

    private static final double RATE = 0.01;
    private static final int CLASSES = 10;

    private Dl4jSteps() {}

    public static void main(String... arguments) {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        Nd4j.getRandom().setSeed(1);
        new StepTimes(figures()).answer(new Scanner(System.in));
    }

    private static Map<String, Supplier<Supplier<?>>> figures() {
        Map<String, Supplier<Supplier<?>>> figures = new LinkedHashMap<>();
        for (int batch : new int[] {1, 16, 64, 256}) {
            figures.put("step." + batch, () -> step(dense(false, 784, 256, 128, CLASSES), batch, 784));
        }
        for (int batch : new int[] {16, 64, 256}) {
            figures.put("step.batch-norm." + batch, () -> step(dense(true, 784, 256, 128, CLASSES), batch, 784));
        }
        figures.put("digits.32", () -> step(dense(false, 64, 64, CLASSES), 32, 64));
        return figures;
    }

    /** One whole step, always on the same batch. */
    private static Supplier<?> step(MultiLayerNetwork network, int batch, int pixels) {
        DataSet examples = new DataSet(Nd4j.rand(DataType.DOUBLE, batch, pixels), targets(batch));
        return () -> {
            network.fit(examples);
            return network.score();
        };
    }

    private static INDArray targets(int batch) {
        INDArray targets = Nd4j.zeros(DataType.DOUBLE, batch, CLASSES);
        for (int i = 0; i < batch; i++) {
            targets.putScalar(i, i % CLASSES, 1);
        }
        return targets;
    }

    private static MultiLayerNetwork dense(boolean batchNorm, int... widths) {
        ListBuilder layers = new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE).updater(new Sgd(RATE)).list();
        int last = widths.length - 1;
        for (int i = 1; i < last; i++) {
            addHidden(layers, batchNorm, widths[i - 1], widths[i]);
        }
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX)
                .nIn(widths[last - 1]).nOut(widths[last]).build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    private static void addHidden(ListBuilder layers, boolean batchNorm, int inputs, int outputs) {
        Activation activation = batchNorm ? Activation.IDENTITY : Activation.RELU;
        layers.layer(new DenseLayer.Builder().nIn(inputs).nOut(outputs).activation(activation).build());
        if (batchNorm) {
            layers.layer(new BatchNormalization.Builder().nIn(outputs).nOut(outputs)
                    .activation(Activation.RELU).build());
        }
    }
}
