package shop;

import software.amazon.awscdk.App;

/** The shop: one stack for those who sign in, one for the API that they call. */
public final class ShopApp {

  private ShopApp() {}

  public static void main(String[] args) {
    App app = new App();
    AuthStack auth = new AuthStack(app, "Shop-Auth");
    new ApiStack(app, "Shop-Api", auth.customers());
    app.synth();
  }
}
