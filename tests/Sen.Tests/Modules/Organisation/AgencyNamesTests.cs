using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Reference;

namespace Sen.Tests.Modules.Organisation;

/// <summary>Names as plans print them, against the shipped units of Ha Noi and another province; one database for all of them.</summary>
public sealed class AgencyNamesTests(AgencyNamesTests.HaNoi given) : IClassFixture<AgencyNamesTests.HaNoi>
{
    [Theory]
    [InlineData("Sở Nội vụ", "SNV")]
    [InlineData("SỞ NỘI VỤ", "SNV")]
    [InlineData("sở nội vụ thành phố Hà Nội", "SNV")]
    [InlineData("Sở Giáo dục & Đào tạo", "SGDDT")]
    [InlineData("Sở GD&ĐT", "SGDDT")]
    [InlineData("Sở GDĐT TP", "SGDDT")]
    [InlineData("Sở Văn hoá, Thể thao", "SVHTT")]
    [InlineData("Hội LHPN Thành phố", "HLHPN")]
    [InlineData("Hội Liên hiệp Phụ nữ thành phố Hà Nội", "HLHPN")]
    [InlineData("Hội Liên hiệp Phụ nữ TP. Hà Nội", "HLHPN")]
    [InlineData("Công an Thành phố", "CATP")]
    [InlineData("Công an TP Hà Nội", "CATP")]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố", "MTTQ")]
    [InlineData("UBMTTQ Việt Nam thành phố", "MTTQ")]
    [InlineData("Liên đoàn Lao động Thành phố", "LDLD")]
    [InlineData("Thành đoàn Hà Nội", "THADN")]
    [InlineData("Đoàn TNCS Hồ Chí Minh Thành phố", "THADN")]
    [InlineData("Báo và phát thanh, truyền hình Hà Nội", "BPTTH")]
    [InlineData("Thống kê thành phố", "TKHN")]
    [InlineData("Trung tâm Trợ giúp pháp lý nhà nước", "TTTGPL")]
    [InlineData("UBND Thành phố", "01")]
    [InlineData("Ủy ban nhân dân thành phố Hà Nội", "01")]
    [InlineData("UBND phường Kim Liên", "00229")]
    [InlineData("phường Kim Liên", "00229")]
    [InlineData("P. Kim Liên", "00229")]
    [InlineData("Ủy ban nhân dân phường Kim Liên, thành phố Hà Nội", "00229")]
    [InlineData("UBND phuong Kim Lien", "00229")]
    public void Resolve_WhenTheUnitExists_FindsIt(string printed, string code)
    {
        var match = given.Book.Resolve(printed);

        Assert.Equal((NameMatchKind.Unit, code), (match.Kind, given.CodeOf(match.Unit)));
        Assert.True(match.IsSure);
    }

    [Theory]
    [InlineData("UBND các xã, phường", "communes")]
    [InlineData("Ủy ban nhân dân các xã, phường", "communes")]
    [InlineData("Uỷ ban nhân dân các phường, xã", "communes")]
    [InlineData("126 xã, phường", "communes")]
    [InlineData("126 UBND xã, phường", "communes")]
    [InlineData("các xã, phường trên địa bàn Thành phố", "communes")]
    [InlineData("UBND các xã, phường, đặc khu", "communes")]
    [InlineData("UBND các phường", "wards")]
    [InlineData("các xã", "rural-communes")]
    [InlineData("các sở, ban, ngành", "departments")]
    [InlineData("các sở, ngành Thành phố", "departments")]
    [InlineData("Sở, ban, ngành thành phố Hà Nội", "departments")]
    [InlineData("các sở, ban, ngành, đoàn thể Thành phố", "departments-and-organisations")]
    [InlineData("Mặt trận Tổ quốc và các đoàn thể", "mass-organisations")]
    [InlineData("các tổ chức chính trị - xã hội", "mass-organisations")]
    [InlineData("các sở, ban, ngành, đoàn thể, UBND các xã, phường", "everyone")]
    public void Resolve_WhenTheNameIsAGroup_GivesItsSet(string printed, string set)
    {
        var match = given.Book.Resolve(printed);

        Assert.Equal((NameMatchKind.Set, set), (match.Kind, match.Set?.Code));
        Assert.True(match.IsSure, match.Note?.ToString());
    }

    [Theory]
    [InlineData("125 xã, phường", NameMatchKind.Set, "communes", "agency.other-count")]
    [InlineData("UBND các quận, huyện, thị xã", NameMatchKind.Successor, "communes", "agency.districts-ended")]
    [InlineData("các sở, ban, ngành liên quan", NameMatchKind.Ambiguous, "departments", "agency.open")]
    [InlineData("các cơ quan liên quan", NameMatchKind.Ambiguous, null, "agency.open")]
    [InlineData("Công an các xã, phường", NameMatchKind.Ambiguous, "communes", "agency.each-commune")]
    [InlineData("Trạm Y tế xã", NameMatchKind.Ambiguous, "communes", "agency.each-commune")]
    [InlineData("UBND các phường Kim Liên, Láng", NameMatchKind.Ambiguous, null, "agency.several")]
    [InlineData("Các sở: Nội vụ, Tài chính, Tư pháp", NameMatchKind.Ambiguous, null, "agency.several")]
    [InlineData("Sở Phép thuật", NameMatchKind.Unknown, null, "agency.unknown")]
    [InlineData("Sở Nội vụ tỉnh Lào Cai", NameMatchKind.Unknown, null, "agency.unknown")]
    [InlineData("UBND quận Đống Đa", NameMatchKind.Ambiguous, null, "agency.divided")]
    [InlineData("", NameMatchKind.Unknown, null, "agency.unknown")]
    public void Resolve_WhenAPersonMustLook_SaysWhy(string printed, NameMatchKind kind, string? set, string note)
    {
        var match = given.Book.Resolve(printed);

        Assert.Equal((kind, set, note), (match.Kind, match.Set?.Code, match.Note?.Code));
        Assert.False(match.IsSure);
    }

    [Fact]
    public void Resolve_OfEveryNameAndAliasInTheTable_FindsTheUnitOrWhoFollowed()
    {
        var heirs = ReferenceData.Read<SuccessionRow>("agency-successions.csv").Where(s => s.IsDefault).ToDictionary(s => s.OldCode, s => s.NewCode);
        var wrong = from row in ReferenceData.Read<AgencyRow>("agencies-hanoi.csv").Where(r => !r.IsGroup)
                    from name in row.AliasList.Prepend(row.Name)
                    let match = given.Book.Resolve(name)
                    let expected = row.LastDay is null ? (NameMatchKind.Unit, row.Code) : (NameMatchKind.Successor, heirs[row.Code])
                    where (match.Kind, given.CodeOf(match.Unit)) != expected || (row.LastDay is not null && match.Note is null)
                    select $"{name}: {match.Kind} {given.CodeOf(match.Unit)} {match.Note}, expected {expected}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Resolve_OfGroupsInTheTable_NeverTakesOneUnit()
    {
        var wrong = from row in ReferenceData.Read<AgencyRow>("agencies-hanoi.csv").Where(r => r.IsGroup)
                    from name in row.AliasList.Prepend(row.Name)
                    let match = given.Book.Resolve(name)
                    where match.Unit is not null || (row.Code == "UBNDX" && match.Set != UnitSet.Communes)
                    select $"{name}: {match.Kind} {given.CodeOf(match.Unit)}";

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Resolve_OnAnEarlierDay_GivesTheDepartmentOfItsDay()
    {
        var book = await given.BookAsync("01", new(2025, 2, 28));

        Assert.Equal("SLDTBXH", given.CodeOf(book.Resolve("Sở LĐTBXH").Unit));
        Assert.Equal("agency.not-yet", book.Resolve("Sở Nông nghiệp và Môi trường").Note?.Code);
        Assert.Equal(UnitSet.Districts, book.Resolve("UBND các quận, huyện, thị xã").Set);
        Assert.StartsWith("CU-", given.CodeOf(book.Resolve("UBND phường Phương Liên - Trung Tự").Unit), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_OfADividedDepartment_OffersEachSuccessorWithItsField()
    {
        var match = given.Book.Resolve("Sở Lao động - Thương binh và Xã hội");

        Assert.Equal((NameMatchKind.Successor, "SNV", "agency.divided"), (match.Kind, given.CodeOf(match.Unit), match.Note?.Code));
        Assert.Equal(["CATP", "SGDDT", "SNNMT", "SNV", "SYT"], match.Candidates.Select(c => given.CodeOf(c.Unit)));
        Assert.All(match.Candidates, c => Assert.NotNull(c.Field));
    }

    [Fact]
    public void Resolve_OfAFormerCommuneWithOneSuccessor_GivesIt()
    {
        var match = given.Book.Resolve("UBND phường Phương Liên - Trung Tự");

        Assert.Equal((NameMatchKind.Successor, "agency.ended"), (match.Kind, match.Note?.Code));
        Assert.Equal("00226", given.CodeOf(match.Unit));
    }

    [Fact]
    public async Task Resolve_ForAWard_MeansItsOwnCommitteeAndItsCity()
    {
        var book = await given.BookAsync("00229", SenHost.Today);

        Assert.Equal("00229", given.CodeOf(book.Resolve("UBND phường").Unit));
        Assert.Equal("01", given.CodeOf(book.Resolve("UBND Thành phố").Unit));
        Assert.Equal("SNV", given.CodeOf(book.Resolve("Sở Nội vụ").Unit));
        Assert.Equal(NameMatchKind.Unknown, book.Resolve("Hội LHPN phường").Kind);
    }

    [Fact]
    public async Task Resolve_InAnotherProvince_ReadsItsOwnPlace()
    {
        var book = await given.BookAsync("15", SenHost.Today);

        Assert.Equal("15", given.CodeOf(book.Resolve("UBND tỉnh").Unit));
        Assert.Equal("15", given.CodeOf(book.Resolve("Ủy ban nhân dân tỉnh Lào Cai").Unit));
        Assert.Equal(UnitSet.Communes, book.Resolve("99 xã, phường").Set);
        Assert.Equal(NameMatchKind.Unknown, book.Resolve("Sở Nội vụ thành phố Hà Nội").Kind);
    }

    public sealed class HaNoi : IAsyncLifetime
    {
        private SenHost sen = null!;
        private Dictionary<UnitId, string> codes = null!;

        public NameBook Book { get; private set; } = null!;

        public string CodeOf(UnitId? unit) => unit is { } id ? codes[id] : "";

        public Task<NameBook> BookAsync(string code, DateOnly day) => sen.QueryAsync(db => AgencyNames.LoadAsync(db, codes.Single(c => c.Value == code).Key, day, default));

        public async ValueTask InitializeAsync()
        {
            sen = await HaNoiGiven.StartAsync();
            await sen.ImportAsync("15");
            codes = await sen.QueryAsync(db => db.Units.ToDictionaryAsync(u => u.Id, u => u.Code));
            Book = await BookAsync("01", SenHost.Today);
        }

        public ValueTask DisposeAsync() => sen.DisposeAsync();
    }
}
