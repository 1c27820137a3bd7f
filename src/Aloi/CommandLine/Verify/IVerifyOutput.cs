using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>Where the report on each input goes, in the order of the inputs.</summary>
internal interface IVerifyOutput
{
    Task WriteAsync(string input, VerificationReport report);
}
