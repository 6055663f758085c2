package io.github.cfn401audit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form of a name by which one stack imports what another exports. */
class ImportFormsTest {
  private static final String LINKED = "auth/Pool";

  @TempDir Path folder = Path.of("");

  private Shops shops(String exportName, String importName) throws IOException {
    String parameters =
        """
        Parameters:
          Env: { Type: String, Default: dev }
          App: { Type: String, Default: shop }
          AuthStack: { Type: String, Default: auth }
          Free: { Type: String }
        """;
    return new Shops(folder)
        .pool(
            "auth.yaml",
            parameters
                + "Outputs: { Arn: { Value: !GetAtt Pool.Arn, Export: { Name: "
                + exportName
                + " } } }\n")
        .trusting("web.yaml", "{ \"Fn::ImportValue\": " + importName + " }", parameters);
  }

  @Test
  void importNameThatIsLiteral() throws IOException {
    assertThat(shops("shop-pool", "shop-pool").trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void importNameBySubOfParameters() throws IOException {
    assertThat(shops("!Sub '${App}-${Env}-pool'", "!Sub '${App}-${Env}-pool'").trusts("web"))
        .isEqualTo(LINKED);
  }

  @Test
  void importNameBySubWithVariables() throws IOException {
    assertThat(
            shops("shop-dev-pool", "!Sub ['${A}-pool', { A: !Sub 'shop-${Env}' }]").trusts("web"))
        .isEqualTo(LINKED);
  }

  @Test
  void importNameByJoinOfParameters() throws IOException {
    assertThat(
            shops("!Sub '${App}-${Env}-pool'", "!Join ['-', [!Ref App, !Ref Env, pool]]")
                .trusts("web"))
        .isEqualTo(LINKED);
  }

  @Test
  void importNameThatIsAParameter() throws IOException {
    assertThat(shops("dev", "!Ref Env").trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void importNameWithTheRegionInBothNames() throws IOException {
    assertThat(
            shops("!Sub '${AWS::Region}-pool'", "!Join ['-', [!Ref 'AWS::Region', pool]]")
                .trusts("web"))
        .isEqualTo(LINKED);
  }

  @Test
  void importNameWithTheAccountInBothNames() throws IOException {
    assertThat(
            shops("!Sub 'pool-${AWS::AccountId}'", "!Sub 'pool-${AWS::AccountId}'").trusts("web"))
        .isEqualTo(LINKED);
  }

  @Test
  void importNameWithPartitionAndSuffixInBothNames() throws IOException {
    String name = "!Sub '${AWS::Partition}-${AWS::URLSuffix}-${AWS::Region}-pool'";
    assertThat(shops(name, name).trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void importNameWithTheRegionOfAKnownStack() throws IOException {
    Shops shops = shops("!Sub '${AWS::Region}-pool'", "eu-west-1-pool");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: eu-west-1-pool may be the export ${AWS::Region}-pool of auth");
    shops.assembly("", "auth=111122223333/eu-west-1", "web=111122223333/eu-west-1");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  /** Two stacks never have one name, so the two names are never the same. */
  @Test
  void importNameWithTheStackNameInBothNames() throws IOException {
    String name = "!Sub '${AWS::StackName}-pool'";
    assertThat(shops(name, name).trusts("web"))
        .isEqualTo("unknown: no template among these files exports ${AWS::StackName}-pool");
  }

  @Test
  void importNameOfAStackNameThatAManifestSays() throws IOException {
    Shops shops = shops("!Sub '${AWS::StackName}-pool'", "!Sub '${AuthStack}-pool'");
    shops.assembly("", "auth=111122223333/eu-west-1", "web=111122223333/eu-west-1");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void importNameOfAStackNameThatNobodySaysIsPossible() throws IOException {
    Shops shops = shops("!Sub '${AWS::StackName}-pool'", "!Sub '${AuthStack}-pool'");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: auth-pool may be the export ${AWS::StackName}-pool of auth");
    assertThat(shops.islands()).containsExactly("auth", "web");
  }

  @Test
  void importNameWithAPartThatIsNotKnownIsPossible() throws IOException {
    assertThat(shops("shop-pool", "!Sub '${Free}-pool'").trusts("web"))
        .isEqualTo("unknown: parameter Free of web has no value");
    assertThat(shops("!Sub '${Free}-pool'", "shop-pool").trusts("web"))
        .isEqualTo("unknown: parameter Free of auth has no value");
    assertThat(shops("shop-pool", "!Sub '${Free}-pool'").islands()).containsExactly("auth", "web");
  }

  @Test
  void importNameThatClashesIsNoLink() throws IOException {
    assertThat(shops("shop-pool", "!Sub '${Free}-api'").trusts("web"))
        .isEqualTo("unknown: no template among these files exports ${Free}-api");
  }

  @Test
  void importOfAnExportThatIsAnImport() throws IOException {
    Shops shops = shops("first", "second");
    shops.file(
        "hub.yaml",
        """
        Resources: { T: { Type: AWS::SNS::Topic } }
        Outputs: { Arn: { Value: !ImportValue first, Export: { Name: second } } }
        """);
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
    assertThat(shops.islands()).containsExactly("auth hub web");
  }

  @Test
  void accountAndRegionOfTheManifestDecideWhoIsMeant() throws IOException {
    Shops shops = shops("pool", "pool");
    shops.assembly("", "auth=111122223333/eu-west-1", "web=111122223333/us-east-1");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: no template among these files exports pool");
    shops.assembly("", "auth=111122223333/eu-west-1", "web=444455556666/eu-west-1");
    assertThat(shops.trusts("web"))
        .isEqualTo("unknown: no template among these files exports pool");
    shops.assembly("", "auth=111122223333/eu-west-1", "web=unknown-account/unknown-region");
    assertThat(shops.trusts("web")).isEqualTo(LINKED);
  }

  @Test
  void stagesDevAndProdOfOneAppAreKeptApart() throws IOException {
    Shops shops = new Shops(folder);
    for (String stage : new String[] {"dev", "prod"}) {
      String inner = "assembly-" + stage + "/";
      shops.assembly(inner, stage + "-auth=1/eu-west-1", stage + "-web=1/eu-west-1");
      shops.pool(
          inner + stage + "-auth.yaml",
          """
            Stored:
              Type: AWS::SSM::Parameter
              Properties: { Name: /shop/pool, Type: String, Value: !GetAtt Pool.Arn }
          Outputs: { Arn: { Value: !GetAtt Pool.Arn, Export: { Name: pool } } }
          """);
    }
    shops.trusting("assembly-dev/dev-web.yaml", "!ImportValue pool", "");
    shops.trusting("assembly-prod/prod-web.yaml", "'{{resolve:ssm:/shop/pool}}'", "");
    assertThat(shops.trusts("dev-web")).isEqualTo("dev-auth/Pool");
    assertThat(shops.trusts("prod-web")).isEqualTo("prod-auth/Pool");
    assertThat(shops.islands()).containsExactly("dev-auth dev-web", "prod-auth prod-web");
  }

  @Test
  void oneWorldJoinsAllIslands() throws IOException {
    Shops shops = shops("one", "another");
    assertThat(shops.islands()).containsExactly("auth", "web");
    assertThat(shops.oneWorld().islands()).containsExactly("auth web");
  }
}
