package nn.mistakes;

import java.util.List;
import java.util.stream.Stream;

/**
 * The classic mistakes of hand-written backward passes, each planted in a copy of a layer or loss of the project. Who
 * adds a layer adds a copy of it, a class of mistakes, and a line to each of the two lists here.
 */
public final class Catalogue {

    private static final List<Specimen> FAMILIES = List.of(
            new DenseCopy(),
            new ReluMistakes.ReluCopy(),
            new SigmoidMistakes.SigmoidCopy(),
            new TanhMistakes.TanhCopy(),
            new LeakyReluMistakes.LeakyReluCopy(),
            new EluMistakes.EluCopy(),
            new GeluMistakes.GeluCopy(),
            new GeluTanhMistakes.GeluTanhCopy(),
            new SoftplusMistakes.SoftplusCopy(),
            new SiluMistakes.SiluCopy(),
            new SoftmaxMistakes.SoftmaxCopy(),
            new LogSoftmaxMistakes.LogSoftmaxCopy(),
            new MaxoutCopy(),
            new BatchNormCopy(),
            new LayerNormCopy(),
            new GroupNormCopy(),
            new RmsNormMistakes.RmsNormCopy(),
            new PositionwiseMistakes.PositionwiseCopy(),
            new Conv2dCopy(),
            new MaxPool2dCopy(),
            new AvgPool2dCopy(),
            new GlobalAveragePoolMistakes.GlobalAveragePoolCopy(),
            new DropoutMistakes.DropoutCopy(),
            new SequentialMistakes.SequentialCopy(),
            new ResidualMistakes.ResidualCopy(),
            new EmbeddingCopy(),
            new RnnMistakes.RnnCopy(),
            new LstmCopy(),
            new GruCopy(),
            new RecurrenceMistakes.RecurrenceCopy(),
            new BidirectionalMistakes.BidirectionalCopy(),
            new MeanSquaredErrorMistakes.MeanSquaredErrorCopy(),
            new SoftmaxCrossEntropyMistakes.SoftmaxCrossEntropyCopy(),
            new LabelSmoothingMistakes.LabelSmoothingCopy(),
            new NegativeLogLikelihoodMistakes.NegativeLogLikelihoodCopy(),
            new BinaryCrossEntropyMistakes.BinaryCrossEntropyCopy(),
            new MultiClassHingeMistakes.MultiClassHingeCopy(),
            new HuberMistakes.HuberCopy(),
            new PositionwiseLossMistakes.PositionwiseLossCopy(),
            new GateMistakes.AddCopy(),
            new GateMistakes.MultiplyCopy(),
            new GateMistakes.MaxCopy(),
            new ConcatMistakes.ConcatCopy(),
            new PowerMistakes.PowerCopy(),
            new GraphMistakes.GraphCopy(),
            new AttentionMistakes.AttentionCopy(),
            new TransformerBlockCopy());

    private static final List<Mistake> MISTAKES = Stream.of(
                    DenseMistakes.all(),
                    ReluMistakes.all(),
                    SigmoidMistakes.all(),
                    TanhMistakes.all(),
                    LeakyReluMistakes.all(),
                    EluMistakes.all(),
                    GeluMistakes.all(),
                    GeluTanhMistakes.all(),
                    SoftplusMistakes.all(),
                    SiluMistakes.all(),
                    SoftmaxMistakes.all(),
                    LogSoftmaxMistakes.all(),
                    MaxoutMistakes.all(),
                    BatchNormMistakes.all(),
                    BatchNormValueMistakes.all(),
                    LayerNormMistakes.all(),
                    GroupNormMistakes.all(),
                    RmsNormMistakes.all(),
                    PositionwiseMistakes.all(),
                    Conv2dMistakes.all(),
                    Conv2dLawMistakes.all(),
                    Conv2dValueMistakes.all(),
                    MaxPool2dMistakes.all(),
                    AvgPool2dMistakes.all(),
                    GlobalAveragePoolMistakes.all(),
                    DropoutMistakes.all(),
                    SequentialMistakes.all(),
                    ResidualMistakes.all(),
                    EmbeddingMistakes.all(),
                    RnnMistakes.all(),
                    LstmMistakes.all(),
                    GruMistakes.all(),
                    RecurrenceMistakes.all(),
                    BidirectionalMistakes.all(),
                    MeanSquaredErrorMistakes.all(),
                    SoftmaxCrossEntropyMistakes.all(),
                    LabelSmoothingMistakes.all(),
                    NegativeLogLikelihoodMistakes.all(),
                    BinaryCrossEntropyMistakes.all(),
                    MultiClassHingeMistakes.all(),
                    HuberMistakes.all(),
                    PositionwiseLossMistakes.all(),
                    GateMistakes.all(),
                    ConcatMistakes.all(),
                    PowerMistakes.all(),
                    GraphMistakes.all(),
                    AttentionMistakes.all(),
                    TransformerBlockMistakes.all())
            .flatMap(List::stream).map(Mistake::new).toList();

    private Catalogue() {}

    /** One specimen of each family, without a mistake. */
    public static List<Specimen> families() {
        return FAMILIES;
    }

    public static List<Mistake> mistakes() {
        return MISTAKES;
    }

    public static List<Mistake> mistakes(Kind kind) {
        return MISTAKES.stream().filter(mistake -> mistake.kind() == kind).toList();
    }
}
