namespace Sen.BrowserTests;
public sealed class SmokeTests { [Fact] public void Runs() => Assert.True(true); }
