package io.github.cfn401audit.authored;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one entry of a trace says. */
class FrameTest {

  @Test
  void aFrameOfNodeNamesFunctionFileAndLine() {
    assertThat(Frame.of("new Orchard (/app/lib/orchard.ts:32:12)"))
        .contains(new Frame("new Orchard", "/app/lib/orchard.ts", 32));
    assertThat(Frame.of("at main (file:///app/bin/orchard.mjs:4:1)").get().file())
        .isEqualTo("/app/bin/orchard.mjs");
  }

  @Test
  void aFrameOfAFunctionWithoutANameNamesTheFileTwice() {
    assertThat(Frame.of("/app/bin/orchard.ts:16: (/app/bin/orchard.ts:16:1)").get().line())
        .isEqualTo(16);
    assertThat(Frame.of("file:///app/bin/orchard.js:6 (:)"))
        .contains(new Frame("", "/app/bin/orchard.js", 6));
  }

  @Test
  void aFrameOfJavaHasNoColumnAndItsPackageInTheClass() {
    Frame frame = Frame.of("fruit.Orchard$Trees.<init> (Orchard.java:66)").get();
    assertThat(frame.line()).isEqualTo(66);
    assertThat(frame.isOfJvm()).isTrue();
    assertThat(frame.packageName()).isEqualTo("fruit");
  }

  @Test
  void aPathOfWindowsLosesItsDrive() {
    assertThat(Frame.of("new Orchard (C:\\app\\lib\\orchard.ts:3:9)").get().file())
        .isEqualTo("/app/lib/orchard.ts");
    assertThat(Frame.of("new Orchard (file:///C:/app/lib/orchard.ts:3:9)").get().file())
        .isEqualTo("/app/lib/orchard.ts");
  }

  @Test
  void whatIsFoldedOrHasNoLineIsNoFrame() {
    assertThat(Frame.of("...new RestApi2 in aws-cdk-lib...")).isEmpty();
    assertThat(Frame.of("(no user code in 10 frames, use --stack-trace-limit to capture more)"))
        .isEmpty();
    assertThat(Frame.of("Array.forEach (:)")).isEmpty();
    assertThat(Frame.of("Array.forEach (<anonymous>)")).isEmpty();
  }

  @Test
  void aFoldedEntryNamesWhatIsCalled() {
    assertThat(callee("...PropertyInjectable.addClient in aws-cdk-lib...")).isEqualTo("addClient");
    assertThat(callee("...new UserPoolClient2 in aws-cdk-lib...")).isEqualTo("UserPoolClient");
    assertThat(callee("...node internals, ts-node...")).isEmpty();
    assertThat(callee("new RestApi (/app/node_modules/aws-cdk-lib/index.js:1:9)"))
        .isEqualTo("RestApi");
  }

  private static String callee(String entry) {
    return Callee.of(entry, Frame.of(entry)).orElse("");
  }
}
