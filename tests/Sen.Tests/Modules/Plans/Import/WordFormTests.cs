using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Sen.Modules.Plans.Import.Reading;
using static Sen.Tests.Modules.Plans.Import.PlanRead;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>What Word makes of a plan that people see as plain text: list numbers, letters in pieces, tracked changes, broken lines.</summary>
public sealed class WordFormTests
{
    [Fact]
    public void Read_WordLists_RebuildsNumbersWithRestarts()
    {
        var reading = Read(PlanDocument.Of("UBND TỈNH AN GIANG|SỞ NỘI VỤ", "88/KH-SNV", "An Giang, ngày 05 tháng 02 năm 2026", "Vì sự tiến bộ của phụ nữ ngành Nội vụ năm 2026")
            .Lines("Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2026 của UBND tỉnh An Giang, Sở Nội vụ xây dựng kế hoạch như sau:")
            .Item(PlanDocument.Outline, 0, "MỤC ĐÍCH, YÊU CẦU", bold: true)
            .Item(PlanDocument.Outline, 1, "Mục đích", bold: true)
            .Item(PlanDocument.Bullets, 0, "Nâng cao nhận thức của công chức.")
            .Item(PlanDocument.Outline, 1, "Yêu cầu", bold: true)
            .Item(PlanDocument.Bullets, 0, "Thiết thực, tiết kiệm.")
            .Item(PlanDocument.Outline, 0, "CHỈ TIÊU", bold: true)
            .Item(PlanDocument.Outline, 1, "100% phòng có nữ trong quy hoạch.")
            .Item(PlanDocument.Outline, 1, "Không để xảy ra vụ quấy rối tại nơi làm việc.")
            .Item(PlanDocument.Outline, 0, "NHIỆM VỤ", bold: true)
            .Item(PlanDocument.Outline, 1, "Tuyên truyền", bold: true)
            .Item(PlanDocument.Outline, 2, "Sinh hoạt chuyên đề mỗi quý một đợt.")
            .Item(PlanDocument.Outline, 2, "Tập huấn cho nữ quy hoạch trong tháng 9/2026. Đơn vị thực hiện: Văn phòng Sở.")
            .Item(PlanDocument.Outline, 1, "Kiểm tra", bold: true)
            .Item(PlanDocument.Outline, 2, "Thanh tra Sở kiểm tra 02 đơn vị, xong trước 31/10.")
            .Signed("GIÁM ĐỐC"));

        Assert.Equal(["Nâng cao nhận thức của công chức."], reading.Purposes.Select(p => p.Text));
        Assert.Equal(["Thiết thực, tiết kiệm."], reading.Requirements.Select(p => p.Text));
        Assert.Equal(["eq 100 %", "eq 0 vụ"], Targets(reading));
        Assert.Equal(["///Quarterly", "Văn phòng Sở//2026-09/", "Thanh tra Sở//2026-10-31/"], Tasks(reading));
        Assert.Equal(["III.1 a", "III.1 b", "III.2 a"], reading.Tasks.Select(t => $"{t.Section} {t.No}"));
        Assert.Equal(("Sở Nội vụ", "Ủy ban nhân dân tỉnh An Giang"), (reading.Document.Issuer, reading.Document.ParentIssuer));
    }

    [Fact]
    public void Read_DecomposedTextWithOddSpaces_ReadsTheSame()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|XÃ HÒA BÌNH", "15/KH-UBND", "Hòa Bình, ngày 10 tháng 3 năm 2026", "Bình đẳng giới năm 2026").Decomposed()
            .Bold("I. CHỈ TIÊU").Lines("- Trên 90\u00A0% hộ gia đình được tuyên truyền.", "- Vận động 1\u00A0200 lượt người tham gia.")
            .Bold("II. NHIỆM VỤ").Lines("-\u00A0Công an xã phối hợp với Hội LHPN xã lập danh sách hộ có nguy cơ trước ngày 15/5.").Signed());

        Assert.Equal(["gt 90 %", "eq 1200 lượt người"], Targets(reading));
        Assert.Equal(["Công an xã/Hội Liên hiệp Phụ nữ xã/2026-05-15/"], Tasks(reading));
    }

    [Fact]
    public void Read_SplitRunsAndTrackedChanges_ReadsWhatRemains()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|XÃ TÂN LẬP", "9/KH-UBND", "Tân Lập, ngày 10 tháng 3 năm 2026", "Bình đẳng giới năm 2026")
            .Bold("I. CHỈ TIÊU")
            .Runs(PlanDocument.Run("- Tỷ lệ nữ tham gia họp thôn đạt 4"), new DeletedRun(new Run(new DeletedText("5"))), new InsertedRun(PlanDocument.Run("8")) { Author = "a" }, PlanDocument.Run("% tr"), PlanDocument.Run("ở lên."))
            .Runs(PlanDocument.Run("- 100% thôn có tổ hòa giải"), new Run(new RunProperties(new Vanish()), new Text(" và 50% ghi chú ẩn")), PlanDocument.Run("."))
            .Bold("II. NHIỆM VỤ")
            .Runs(PlanDocument.Run("- Công chức văn hóa - xã hội tham m"), PlanDocument.Run("ưu"), new Run(new Break(), new Text("kế hoạch trước ngày 20/3/2026.")))
            .Signed());

        Assert.Equal(["ge 48 %", "eq 100 %"], Targets(reading));
        Assert.Equal("Công chức văn hóa - xã hội tham mưu kế hoạch trước ngày 20/3/2026.", Assert.Single(reading.Tasks).Text);
    }

    [Fact]
    public void Read_SmartTagsOfOldWord_KeepsTheDatesInside()
    {
        var tag = new OpenXmlUnknownElement("w", "smartTag", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        tag.Append(PlanDocument.Run("30 tháng 6"), PlanDocument.Run(" năm 2026"));
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|XÃ TÂN LẬP", "9/KH-UBND", "Tân Lập, ngày 10 tháng 3 năm 2026", "Bình đẳng giới năm 2026")
            .Bold("I. NHIỆM VỤ")
            .Runs(PlanDocument.Run("- Mở 01 lớp tập huấn, xong trước ngày "), tag, PlanDocument.Run("."))
            .Signed());

        Assert.Equal(["//2026-06-30/"], Tasks(reading));
    }

    [Fact]
    public void Read_BrokenLines_AreJoinedAndShown()
    {
        var reading = Read(PlanDocument.Of("ỦY BAN NHÂN DÂN|XÃ TÂN LẬP", "9/KH-UBND", "Tân Lập, ngày 10 tháng 3 năm 2026", "Bình đẳng giới năm 2026")
            .Bold("I. NHIỆM VỤ").Lines("- Tổ chức tuyên truyền tại các thôn, bản và", "trường học trong tháng 10/2026.").Signed());

        var task = Assert.Single(reading.Tasks);
        Assert.Equal("Tổ chức tuyên truyền tại các thôn, bản và trường học trong tháng 10/2026.", task.Text);
        Assert.Contains(Doubts.BrokenLine, task.Doubts);
        Assert.Equal(2, task.Passages.Count);
    }
}
