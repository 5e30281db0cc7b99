namespace Sen.Platform.Authorisation;

/// <summary>What an account may do; always within the unit that the grant names.</summary>
public enum Role
{
    /// <summary>Cán bộ kế hoạch: keeps the plan for the standing agency: reads it in, issues it, confirms completions, writes the report.</summary>
    PlanOfficer,

    /// <summary>Cán bộ đầu mối: receives and answers the unit's work.</summary>
    FocalOfficer,

    /// <summary>Thủ trưởng đơn vị: sees the unit's work and acts for it.</summary>
    UnitHead,

    /// <summary>Lãnh đạo: sees the whole of the plans that the committee issued; approves what becomes public.</summary>
    Leader,

    /// <summary>Biên tập viên: the public pages.</summary>
    Editor,

    /// <summary>Quản trị: accounts and units; sees no data.</summary>
    Administrator,

    /// <summary>Kiểm soát: reads the audit; changes nothing.</summary>
    Auditor,
}
