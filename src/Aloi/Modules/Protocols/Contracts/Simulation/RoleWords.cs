using Aloi.Platform.Texts;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>What people call those whose time is counted.</summary>
public static class RoleWords
{
    public static string Of(WorkRole role, Language language) => TextCatalog.Get(language, $"protocol.role.{role.ToString().ToLowerInvariant()}");
}
