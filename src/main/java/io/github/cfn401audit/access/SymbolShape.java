package io.github.cfn401audit.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicOperations;
import io.github.cfn401audit.values.Symbol;
import java.util.Optional;

/**
 * The form of a text that only the deployment knows, as a part of a regular expression. None of
 * these texts holds a character that an expression reads as anything but itself; only in {@link
 * #DOTTED} a dot stands, which matches any character.
 */
enum SymbolShape {
  /** An account, such as {@code 111122223333}. */
  DIGITS('\uF000'),
  /** The id of an API or of its root. */
  PLAIN('\uF001'),
  /** A region or a partition, such as {@code eu-west-1}. */
  REGION('\uF002'),
  /** The name of a stack or of a stage, or the id of a user pool. */
  NAME('\uF003'),
  /** An ARN. */
  ARN('\uF004'),
  /** The name of a host, or an address. */
  DOTTED('\uF005');

  private final char mark;

  SymbolShape(char mark) {
    this.mark = mark;
  }

  /** The form of what the symbol stands for; empty where it may be any text. */
  static Optional<SymbolShape> of(Symbol symbol) {
    Optional<SymbolShape> pseudo = symbol.pseudoParameter().flatMap(SymbolShape::ofPseudo);
    return pseudo.isPresent() ? pseudo : symbol.resource().flatMap(SymbolShape::ofResource);
  }

  /**
   * See
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html.
   */
  private static Optional<SymbolShape> ofPseudo(String name) {
    return switch (name) {
      case "AWS::AccountId" -> Optional.of(DIGITS);
      case "AWS::Region", "AWS::Partition" -> Optional.of(REGION);
      case "AWS::StackName" -> Optional.of(NAME);
      case "AWS::StackId" -> Optional.of(ARN);
      case "AWS::URLSuffix" -> Optional.of(DOTTED);
      default -> Optional.empty();
    };
  }

  private static Optional<SymbolShape> ofResource(Symbol.OfResource resource) {
    return switch (resource.type() + " " + resource.attribute()) {
      case "AWS::ApiGateway::RestApi Ref",
          "AWS::ApiGateway::RestApi RestApiId",
          "AWS::ApiGateway::RestApi RootResourceId" ->
          Optional.of(PLAIN);
      case "AWS::ApiGateway::Stage Ref",
          "AWS::Cognito::UserPool Ref",
          "AWS::Cognito::UserPool UserPoolId" ->
          Optional.of(NAME);
      case "AWS::Cognito::UserPool Arn" -> Optional.of(ARN);
      case "AWS::Cognito::UserPool ProviderName", "AWS::Cognito::UserPool ProviderURL" ->
          Optional.of(DOTTED);
      default -> Optional.empty();
    };
  }

  /** The character that stands for it in an expression. */
  char mark() {
    return mark;
  }

  /** The form that a character stands for; empty where it stands for none. */
  static Optional<SymbolShape> at(char mark) {
    for (SymbolShape shape : values()) {
      if (shape.mark == mark) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }

  /** Every text of this form, and more. */
  Automaton texts() {
    return BasicOperations.repeat(characters().automaton(), 1);
  }

  private CharacterSet characters() {
    return switch (this) {
      case DIGITS -> CharacterSet.among("", '0', '9');
      case PLAIN -> CharacterSet.among("", '0', '9', 'a', 'z');
      case REGION -> CharacterSet.among("-", '0', '9', 'a', 'z');
      case NAME -> CharacterSet.among("-_", '0', '9', 'a', 'z', 'A', 'Z');
      case ARN -> CharacterSet.among("-_:/", '0', '9', 'a', 'z', 'A', 'Z');
      case DOTTED -> CharacterSet.any();
    };
  }
}
