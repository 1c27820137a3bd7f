namespace Aloi.Tests.Architecture;

/// <summary>Who may use whose Contracts. A module without a row fails; the table has no cycle.</summary>
internal static class ModuleTable
{
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Protocols"] = [],
        ["Organisations"] = [],
        ["Operations"] = [],
        ["Vault"] = [],
        ["Frameworks"] = ["Organisations"],
        ["Achievements"] = ["Protocols", "Organisations", "Frameworks"],
        ["Assessment"] = ["Achievements", "Protocols", "Organisations"],
        ["Credentials"] = ["Assessment", "Achievements", "Protocols", "Organisations"],
        ["TransparencyLog"] = ["Credentials"],
        ["Delivery"] = ["TransparencyLog", "Credentials", "Organisations", "Vault"],
        ["Notifications"] = ["Delivery", "Credentials", "Organisations"],
        ["SkillsMap"] = ["Delivery", "Credentials", "Protocols"],
    };
}
