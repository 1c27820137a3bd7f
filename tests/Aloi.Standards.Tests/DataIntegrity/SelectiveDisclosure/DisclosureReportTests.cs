using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>What a recruiter is told of a badge of which he sees a part.</summary>
public sealed class DisclosureReportTests : IDisposable
{
    // What the shape of a badge asks for is shown; the person's name, the results and the evidence are not.
    private static readonly string[] Shown =
    [
        "/name",
        "/credentialSubject/achievement/name",
        "/credentialSubject/achievement/description",
        "/credentialSubject/achievement/criteria",
        "/credentialSubject/identifier/0",
    ];

    private readonly SdIssuer issuer = new("issuer");

    public void Dispose() => issuer.Dispose();

    [Fact]
    public async Task A_derived_badge_is_valid_although_a_part_is_left_out()
    {
        var report = await Derived().VerifyAsync();
        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
        report.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_mandatory_part_has_its_own_line()
    {
        var without = Derived().Parse();
        without.Remove("validUntil");
        var report = await without.Bytes().VerifyAsync();
        report.Line("proof.mandatory-missing").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_base_proof_could_not_be_checked_and_is_not_called_invalid()
    {
        var report = await issuer.Sign(issuer.Badge(), SdIssuer.UsualMandatory).VerifyAsync();
        report.Line("proof.not-derived").State.ShouldBe(CheckState.Unknown);
        report.Checks.ShouldNotContain(c => c.Code == "proof.verified");
    }

    private byte[] Derived() => SdIssuer.Derive(issuer.Sign(issuer.Badge(), SdIssuer.UsualMandatory), Shown);
}
