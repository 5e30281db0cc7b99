using Sen.Kernel.Places;

namespace Sen.Tests.Kernel.Places;

public sealed class UnitCodeTests
{
    [Theory]
    [InlineData("00004", "00004")]
    [InlineData(" snv ", "SNV")]
    [InlineData("CU-00004.2", "CU-00004.2")]
    public void Parse_WhenCode_IsUpperCase(string text, string value) => Assert.Equal(value, UnitCode.Parse(text).Value.Value);

    [Theory]
    [InlineData("", "unit-code.missing")]
    [InlineData("Sở Nội vụ", "unit-code.not-read")]
    [InlineData("-SNV", "unit-code.not-read")]
    [InlineData("SNV.", "unit-code.not-read")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXY", "unit-code.not-read")]
    public void Parse_WhenNoCode_IsAProblem(string text, string code) => Assert.Equal(code, UnitCode.Parse(text).Problem?.Code);

    [Fact]
    public void Kinds_WhenAll_HaveACodeAndALabelOfTheirOwn()
    {
        var kinds = Enum.GetValues<UnitKind>();
        Assert.All(kinds, k => Assert.Equal(k, UnitKinds.FromCode(k.Code())));
        Assert.Equal(kinds.Length, kinds.Select(k => k.Label()).Distinct().Count());
        Assert.Null(UnitKinds.FromCode("Ward"));
    }
}
