using System.CommandLine;
using System.Text.Json.Nodes;
using Sen.Modules.Plans.Import;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

public sealed class ReadCommandTests
{
    private const string Task = "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tổ chức hội nghị trước ngày 30/6/2026.";

    [Fact]
    public void Read_WhenPlan_PrintsJsonOfTheSchema()
    {
        var (code, output, _) = Run(Plan(), "--json");
        var printed = JsonNode.Parse(output)!;
        Assert.Equal(0, code);
        Assert.Equal("sen-plan-fixture/1", printed["schema"]!.ToString());
        Assert.Equal("Sở Tài chính", printed["tasks"]![0]!["coordinating"]![0]!.ToString());
        Assert.Equal("before", printed["tasks"]![0]!["deadlineKind"]!.ToString());
    }

    [Fact]
    public void Read_WhenPlan_PrintsSummaryWithDoubts()
    {
        var (code, output, _) = Run(Plan());
        Assert.Equal(0, code);
        Assert.Contains("7/KH-UBND", output, StringComparison.Ordinal);
        Assert.Contains("→ Sở Nội vụ, phối hợp: Sở Tài chính [2026-06-30]", output, StringComparison.Ordinal);
        Assert.Contains("? Chưa thấy cơ quan chủ trì.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenNoPlan_ExitsTwoWithOneSentence()
    {
        var (code, output, error) = Run(new MemoryStream("%PDF-1.7"u8.ToArray()));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal(ReadingProblems.Pdf.ToString(), error.Trim());
    }

    [Theory]
    [InlineData("Sở ")]
    [InlineData("trong đó ")]
    [InlineData("1 1 ")]
    [InlineData("Căn cứ Luật a ngày ")]
    public void Read_WhenTextRepeatsWithoutEnd_AnswersWithoutThrowing(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 3_900 / unit.Length));
        using var file = new PlanDocument().Bold("I. MỤC TIÊU").Lines([.. Enumerable.Range(0, 20).Select(i => $"- {i} {text}")]).ToStream();
        var read = PlanReader.Read(file, "a.docx");
        Assert.True(read.IsProblem || read.Value.Passages.Count == 21);
    }

    private static MemoryStream Plan() => PlanDocument.Of("ỦY BAN NHÂN DÂN|XÃ TÂN LẬP", "7/KH-UBND", "Tân Lập, ngày 10 tháng 3 năm 2026", "Bình đẳng giới năm 2026")
        .Bold("I. NHIỆM VỤ").Lines(Task, "2. Duy trì đường dây nóng.").Signed().ToStream();

    private static (int Code, string Output, string Error) Run(MemoryStream content, params string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.docx");
        File.WriteAllBytes(path, content.ToArray());
        try
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = ReadCommand.Make().Parse([path, .. options]).Invoke(new InvocationConfiguration { Output = output, Error = error });
            return (code, output.ToString(), error.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
