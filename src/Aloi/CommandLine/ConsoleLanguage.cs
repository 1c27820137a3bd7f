using Aloi.Platform.Texts;

namespace Aloi.CommandLine;

/// <summary>The language in which the command line speaks: the one asked for, else the terminal's, else French.</summary>
public static class ConsoleLanguage
{
    public static Language Choose(string? asked, Func<string, string?> environment) =>
        Languages.FromTag(asked ?? FromTerminal(environment));

    // The order in which a POSIX system reads them; an empty variable counts as absent.
    private static string? FromTerminal(Func<string, string?> environment)
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (environment(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
