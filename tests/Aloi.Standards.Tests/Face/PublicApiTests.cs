using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Face;

public sealed partial class PublicApiTests
{
    private static readonly System.Reflection.Assembly Library = typeof(CredentialVerifier).Assembly;

    [Fact]
    public void The_public_surface_is_the_one_that_was_agreed_upon()
    {
        var path = Repository.Path("tests", "Aloi.Standards.Tests", "Face", "public-api.txt");
        var now = PublicApi.Describe(Library);
        if (Environment.GetEnvironmentVariable("ALOI_REMAKE") == "1")
        {
            File.WriteAllText(path, now);
        }

        now.ShouldBe(File.ReadAllText(path), "Look at the difference; when it is meant, run once with ALOI_REMAKE=1 and commit the file.");
    }

    [Fact]
    public void Every_public_type_names_the_specification_that_it_implements()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"));
        var silent = Library
            .GetExportedTypes()
            .Where(type => !Documented(documentation, type).Any(text => Citation().IsMatch(text)))
            .Select(type => type.FullName!)
            .Where(name => !WithoutSpecification.Contains(name))
            .Order(StringComparer.Ordinal);

        silent.ShouldBeEmpty();
    }

    /// <summary>Types that no specification asks for: they carry something for one of those that are.</summary>
    private static readonly HashSet<string> WithoutSpecification = new(StringComparer.Ordinal)
    {
        "Aloi.Standards.Sentence",
        "Aloi.Standards.Crypto.LibCryptoUnavailableException",
        "Aloi.Standards.Crypto.PrivateKey",
        "Aloi.Standards.Crypto.PublicKey",
        "Aloi.Standards.OpenBadges.AlignmentSummary",
        "Aloi.Standards.OpenBadges.AwardSummary",
        "Aloi.Standards.OpenBadges.ContainedSummary",
        "Aloi.Standards.OpenBadges.EvidenceSummary",
        "Aloi.Standards.OpenBadges.HolderSummary",
        "Aloi.Standards.OpenBadges.IssuerSummary",
        "Aloi.Standards.OpenBadges.OpenBadgeSummary",
        "Aloi.Standards.OpenBadges.ResultSummary",
        "Aloi.Standards.Verification.CheckState",
        "Aloi.Standards.Verification.CheckWeight",
        "Aloi.Standards.Verification.VerificationResult",
    };

    private static IEnumerable<string> Documented(XDocument documentation, Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        return documentation
            .Descendants("member")
            .Where(m =>
                Owner(m.Attribute("name")!.Value, name) || type.IsNested && Owner(m.Attribute("name")!.Value, type.DeclaringType!.FullName!)
            )
            .Select(m => m.Value);
    }

    private static bool Owner(string member, string type) =>
        member[2..].StartsWith(type, StringComparison.Ordinal)
        && (member.Length == type.Length + 2 || member[type.Length + 2] is '.' or '(');

    [GeneratedRegex(
        @"section|RFC \d+|FIPS|appendix|C2SP|ECMA|did:|Multicodec|Unicode|Open Badges [123]|N-Quads|PNG|JWS",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Citation();
}
