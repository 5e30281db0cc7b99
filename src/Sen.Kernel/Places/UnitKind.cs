namespace Sen.Kernel.Places;

/// <summary>What a unit is. Decides which named sets it belongs to ("UBND các xã, phường") and how its name is written.</summary>
public enum UnitKind
{
    /// <summary>The state; parent of provinces.</summary>
    Nation,

    /// <summary>Tỉnh, thành phố trực thuộc trung ương, acting through its People's Committee.</summary>
    Province,

    /// <summary>Quận, huyện, thị xã, acting through its People's Committee; abolished on 1 July 2025.</summary>
    District,

    /// <summary>Phường, acting through its People's Committee.</summary>
    Ward,

    /// <summary>Xã, acting through its People's Committee.</summary>
    Commune,

    /// <summary>Thị trấn; until 30 June 2025.</summary>
    Township,

    /// <summary>Đặc khu, since 1 July 2025.</summary>
    SpecialZone,

    /// <summary>Hội đồng nhân dân.</summary>
    PeopleCouncil,

    /// <summary>Sở, ban, ngành: specialised agency of a committee.</summary>
    Department,

    /// <summary>Agency of the centre with its seat in the province: police, courts, statistics, insurance.</summary>
    VerticalAgency,

    /// <summary>Mặt trận and political and social organisations: not under the committee, asked rather than told.</summary>
    MassOrganisation,

    /// <summary>Ban của Đảng.</summary>
    PartyBody,

    /// <summary>Public service body: school, hospital, newspaper, centre.</summary>
    PublicBody,

    /// <summary>Ministry or agency of the centre.</summary>
    Ministry,
}
