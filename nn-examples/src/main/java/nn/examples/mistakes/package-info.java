/**
 * Copies of layers, junctions, losses and rules of descent that are wrong on purpose, with one mistake each. Each is a
 * program that prints what gives the mistake away: the message of the gradient check, or, where the check has nothing
 * to say, figures beside the right ones. By the chapter that speaks of them first:
 *
 * <ol>
 *   <li value="3">{@link TransposedWeightGradient}</li>
 *   <li value="4">{@link ResidualWithoutSkip}</li>
 *   <li value="5">{@link DenseBiasNotSummed}, {@link TanhWithoutSquare}, {@link ReluWithoutMask}</li>
 *   <li value="6">{@link CrossEntropyGradientOfTheSum}, {@link CrossEntropyWithoutTarget},
 *       {@link SquaredErrorWithoutTwo}</li>
 *   <li value="7">{@link SoftmaxWithoutBackward}, {@link SoftmaxEntryByEntry}, {@link MaxPayingBoth},
 *       {@link BatchNormWithoutEpsilonBackward}, {@link StandardisedBySampleVariance}</li>
 *   <li value="8">{@link BatchNormWithoutMeanPath}, {@link BatchNormWithoutVariancePath},
 *       {@link BatchNormInferenceByTheBatch}</li>
 *   <li value="9">{@link DenseWithMeanGradient}</li>
 *   <li value="10">{@link AdamWithoutCorrection}, {@link AdamEpsilonInside}, {@link ClippingPerTensor}</li>
 *   <li value="11">{@link DropoutNewMaskInBackward}, {@link DropoutUnscaledInBackward},
 *       {@link DropoutWithoutScale}</li>
 *   <li value="12">{@link Conv2dOverlapOverwritten}, {@link Conv2dFilterNotFlipped},
 *       {@link MaxPool2dTiesPaidTwice}</li>
 *   <li value="13">{@link RecurrentTruncated}, {@link LstmCellWithoutForgetPath}, {@link EmbeddingOverwritten}</li>
 *   <li value="14">{@link AttentionSoftmaxEntrywise}, {@link AttentionScaledForwardOnly},
 *       {@link AttentionWithoutSoftmaxBackward}</li>
 *   <li value="16">{@link DenseWithoutBiasGradient}, {@link DenseThatNeverLearns}, {@link BatchNormOfConstants}</li>
 * </ol>
 *
 * <p>Messages, HalfMask and Places are not wrong: they are what mistakes share.
 */
package nn.examples.mistakes;
