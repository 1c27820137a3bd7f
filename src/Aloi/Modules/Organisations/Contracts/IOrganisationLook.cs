using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Contracts;

/// <summary>How the current organisation presents itself on public pages and in mails.</summary>
public interface IOrganisationLook
{
    Task<LookInfo> CurrentAsync(Language language, CancellationToken cancellation);
}

/// <param name="Welcome">A sentence of welcome; null for none.</param>
/// <param name="Legal">A sentence that law or custom asks for; null for none.</param>
/// <param name="LogoPath">The public path of the logo (PNG); null for none.</param>
public sealed record LookInfo(string? Welcome, string? Legal, string? LogoPath);
