using Aloi.Modules.Credentials.Verifying.Minutes;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>Where the report on each input goes, in the order of the inputs.</summary>
internal interface IVerifyOutput
{
    Task WriteAsync(string input, VerificationReport report);

    /// <summary>The minutes of a jury, which are no proof and have a report of their own.</summary>
    Task WriteAsync(string input, MinutesReport report);
}
