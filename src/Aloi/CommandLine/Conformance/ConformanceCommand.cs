using System.CommandLine;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Conformance;

/// <summary><c>aloi conformance jose issue|verify --input FILE --key FILE --feature NAME --output FILE</c>, as the W3C's suite for VC-JOSE-COSE calls it.</summary>
internal static class ConformanceCommand
{
    public static Command Create()
    {
        var jose = new Command("jose", Text("conformance.help.jose"));
        jose.Add(new JoseVerb("issue", Text("conformance.help.issue"), JoseIssuing.Run));
        jose.Add(new JoseVerb("verify", Text("conformance.help.verify"), JoseVerifying.Run));
        var command = new Command("conformance", Text("conformance.help"));
        command.Add(jose);
        return command;
    }

    internal static string Text(string key) => TextCatalog.Get(ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable), key);
}
