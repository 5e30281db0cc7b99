using Sen.Kernel.Statistics;
using Sen.Modules.Plans;
using Sen.Platform.Web;

namespace Sen.Tests.Modules.Plans;

public sealed class TargetWordsTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load();

    public static TheoryData<string, PlanTarget, string, string> Targets { get; } = new()
    {
        { "at least", new() { Operator = TargetOperator.AtLeast, Value = 63, UnitOfMeasure = "%", Horizon = "2026" }, "ít nhất 63 % vào năm 2026", "at least 63 % in 2026" },
        { "range", new() { Operator = TargetOperator.Range, Value = 25, ValueTo = 27, UnitOfMeasure = "%", Horizon = "2026" }, "từ 25 đến 27 % vào năm 2026", "from 25 to 27 % in 2026" },
        { "per unit", new() { Operator = TargetOperator.AtLeast, Value = 2, UnitOfMeasure = "cuộc", PerUnit = "mỗi đơn vị", PerTime = "year" }, "ít nhất 02 cuộc mỗi đơn vị, mỗi năm", "at least 2 cuộc mỗi đơn vị, each year" },
        { "equal", new() { Operator = TargetOperator.EqualTo, Value = 100, UnitOfMeasure = "%", Horizon = "annual" }, "100 % hằng năm", "100 % every year" },
        { "none", new() { Operator = TargetOperator.EqualTo, Value = 0, UnitOfMeasure = "vụ" }, "không để xảy ra (0 vụ)", "none (0 vụ)" },
        { "more", new() { Operator = TargetOperator.MoreThan, Value = 25000, UnitOfMeasure = "lượt người" }, "trên 25.000 lượt người", "more than 25,000 lượt người" },
        { "at most", new() { Operator = TargetOperator.AtMost, Value = 5, UnitOfMeasure = "vụ" }, "không quá 05 vụ", "at most 5 vụ" },
        { "less, decimal", new() { Operator = TargetOperator.LessThan, Value = 8.5m, UnitOfMeasure = "%" }, "dưới 8,5 %", "below 8.5 %" },
        { "about, soft", new() { Operator = TargetOperator.About, Value = 56, UnitOfMeasure = "%", Soft = true }, "phấn đấu khoảng 56 %", "strive for about 56 %" },
        { "down against", new() { Operator = TargetOperator.DecreaseBy, Value = 10, UnitOfMeasure = "%", BaselinePeriod = "2025" }, "giảm 10 % so với năm 2025", "down by 10 % against 2025" },
        { "up by a range", new() { Operator = TargetOperator.IncreaseBy, Value = 3, ValueTo = 5, UnitOfMeasure = "%", PerTime = "year" }, "tăng từ 3 đến 5 %, mỗi năm", "up by 3 to 5 %, each year" },
        { "baseline", new() { Operator = TargetOperator.EqualTo, Value = 66, UnitOfMeasure = "%", Horizon = "2028", BaselineValue = 57.6m, BaselineUnit = "%", BaselinePeriod = "2025" }, "66 % (năm 2025: 57,6 %) vào năm 2028", "66 % (2025: 57.6 %) in 2028" },
        { "from", new() { Operator = TargetOperator.EqualTo, Value = 100, UnitOfMeasure = "%", Horizon = "from:2027" }, "100 % từ năm 2027", "100 % from 2027 on" },
        { "span", new() { Operator = TargetOperator.MoreThan, Value = 35, UnitOfMeasure = "%", Horizon = "2026-2031" }, "trên 35 % giai đoạn 2026–2031", "more than 35 % over 2026–2031" },
        { "words only", new() { Operator = TargetOperator.Qualitative, Horizon = "2026" }, "không ghi con số vào năm 2026", "no figure stated in 2026" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Target_IsSaidInBothLanguages(string name, PlanTarget target, string vietnamese, string english)
    {
        var texts = new Texts(Catalogue);
        Assert.Equal(vietnamese, Plain(TargetWords.Of(target, texts)));
        texts.Speak("en");
        Assert.True(english == Plain(TargetWords.Of(target, texts)), $"{name}: {TargetWords.Of(target, texts)}");
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
