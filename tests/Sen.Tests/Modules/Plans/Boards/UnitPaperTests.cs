using DocumentFormat.OpenXml.Packaging;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Platform.Documents;

namespace Sen.Tests.Modules.Plans.Boards;

public sealed class UnitPaperTests
{
    private const string Path = "/ke-hoach/ha-noi/58-kh-ubnd-2026/don-vi";

    [Fact]
    public async Task Paper_OfACommittee_IsItsReportInTheOfficialLayout()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Truyền thông ở cơ sở", "2026-11-18"), PlanGiven.ToCommunes("Địa chỉ tin cậy", "2026-12-18"));

        var paper = await sen.As(PlanGiven.As(Role.UnitHead, given.Communes[0])).GetAsync($"{Path}/P1/phieu.docx");

        Assert.Empty(Decree30Checker.Violations(paper.Body));
        var text = TextOf(paper.Body);
        Assert.Contains("Kính gửi: Sở Nội vụ", text, StringComparison.Ordinal);
        Assert.Contains("Kết quả thực hiện Kế hoạch số 58/KH-UBND ngày 24/02/2026, tính đến hết ngày 24/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("đơn vị được giao 2 việc", text, StringComparison.Ordinal);
        Assert.Contains("có 1 việc đã đến hạn: hoàn thành đúng hạn 0, hoàn thành quá hạn 0; còn 1 việc quá hạn.", text, StringComparison.Ordinal);
        Assert.Contains("Quá hạn 6 ngày, chưa tiếp nhận", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_OfADepartment_StandsUnderTheCommittee()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Whole());

        var paper = await sen.As(given.PlanOfficer).GetAsync($"{Path}/STC/phieu.docx");

        Assert.Empty(Decree30Checker.Violations(paper.Body));
        Assert.Contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", TextOf(paper.Body), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("BC-STC", TextOf(paper.Body), StringComparison.Ordinal);
    }

    private static string TextOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return new DocxText(document.MainDocumentPart!).All;
    }
}
