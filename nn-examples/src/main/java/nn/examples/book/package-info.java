/**
 * What the chapters of the book compute. A program prints figures that a chapter speaks of, and is run by its name as
 * chapter 0 says. By chapter:
 *
 * <ol>
 *   <li value="0">{@link OneStep}</li>
 *   <li value="1">{@link Slopes}, {@link TaylorPredictions}, {@link BestSteps}, {@link Richardson},
 *       {@link SameStepElsewhere}, {@link CostOfGradients}, {@link CentralDividedByStep}, {@link VanishingSteps},
 *       {@link SlopeOfAbsoluteValue}</li>
 *   <li value="2">{@link GradientByNumber}, {@link FirstDescent}, {@link LearningRates}, {@link Endings},
 *       {@link ExponentialFit}, {@link NotRestored}, {@link WrongGradient}</li>
 *   <li value="3">{@link MatrixWords}, {@link ShapeErrors}, {@link ProductGradient}, {@link OrderOfAdding},
 *       {@link WholeJacobian}</li>
 *   <li value="4">{@link GatesByHand}, {@link MergedSigmoid}, {@link SmallJacobian}, {@link Curvature}</li>
 *   <li value="5">{@link DenseByHand}, {@link SoftmaxJacobian}, {@link Saturation}, {@link DeadUnits},
 *       {@link EqualWeights}, {@link SignalThroughLayers}, {@link DecisionBoundary}</li>
 *   <li value="6">{@link Outlier}, {@link SoftmaxByHand}, {@link Overflow}, {@link SaturatedOutputs},
 *       {@link HingeByHand}</li>
 *   <li value="7">{@link OneNumberFourCauses}, {@link OnesHide}, {@link LadderByHand}, {@link Invariants}</li>
 *   <li value="8">{@link DepthAndScale}, {@link ThreePaths}, {@link RunningAverages}, {@link TotalVariance},
 *       {@link Normalisations}</li>
 *   <li value="9">{@link MiniBatchGradient}, {@link Epochs}, {@link GradientSpread}, {@link TrainDigits},
 *       {@link TooFast}, {@link GoingOn}</li>
 *   <li value="10">{@link ValleySteps}, {@link AdamByHand}, {@link ValleyRules}, {@link RulesOnDigits},
 *       {@link RateRange}</li>
 *   <li value="11">{@link Overfitting}, {@link DecayByHand}, {@link DropoutByHand}</li>
 *   <li value="12">{@link ShiftedDigits}, {@link WindowSizes}, {@link ConvolutionByHand}, {@link FlippedFilter},
 *       {@link PoolingByHand}, {@link ParameterCounts}</li>
 *   <li value="13">{@link EmbeddingByHand}, {@link RecurrenceByHand}, {@link Powers}, {@link GradientThroughTime},
 *       {@link UpdateGate}</li>
 *   <li value="14">{@link AttentionByHand}, {@link WhyRootD}, {@link WhoSeesWhom}, {@link Positions},
 *       {@link AttentionCheck}</li>
 *   <li value="16">{@link AccuracyHides}</li>
 * </ol>
 *
 * <p>The other classes are no programs. Some are the functions and models that the programs work on: CompositeFunction,
 * LinearMap, OneParameter, Valley, SingleAttention, Suspect, and of chapter 16 Contestant, LearningRun and Angle. Some
 * compute what a figure shows: ErrorBars, VerdictMap, DigitUnits. Some write matrices as text: OnPaper, MatrixLines,
 * ImageText.
 */
package nn.examples.book;
