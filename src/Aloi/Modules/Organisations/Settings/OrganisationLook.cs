using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.Settings;

/// <summary>How an organisation presents itself: its words on public pages and in mails, and its logo. Public by nature, so not sealed.</summary>
public sealed class OrganisationLook : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }

    /// <summary>A sentence of welcome, in French and in English; empty for none.</summary>
    public string WelcomeFrench { get; set; } = "";
    public string WelcomeEnglish { get; set; } = "";

    /// <summary>A sentence that law or custom asks for below public pages and mails.</summary>
    public string LegalFrench { get; set; } = "";
    public string LegalEnglish { get; set; } = "";

    /// <summary>PNG, checked and stripped; null for none.</summary>
    public byte[]? Logo { get; set; }

    /// <summary>Moves with the logo, so that browsers may keep it.</summary>
    public string? LogoVersion { get; set; }

    /// <summary>Moves with every change of words, so that an edit that began before another's end is noticed.</summary>
    public long Version { get; set; }
}
