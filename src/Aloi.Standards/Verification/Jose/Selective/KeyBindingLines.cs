using Aloi.Standards.Json;
using Aloi.Standards.SdJwt;

namespace Aloi.Standards.Verification;

/// <summary>Whether who hands the credential on is its holder (RFC 9901 section 7.3).</summary>
internal static class KeyBindingLines
{
    public static void Write(Examination examination, SdJwtReading? reading)
    {
        if (reading is null)
        {
            return;
        }

        var expected = examination.Settings.KeyBinding;
        var isBound = JsonMembers.Member(reading.Claims, "cnf") is not null;
        if (reading.Token.KeyBinding is null && expected is null)
        {
            WriteUnasked(examination, isBound);
            return;
        }

        var problem = expected is null
            ? KeyBinding.VerifyPossession(reading, out _)
            : KeyBinding.Verify(reading, expected, examination.Settings.Now);
        WriteVerdict(examination, problem, expected is not null);
    }

    // A credential bound to a key can be shown by anybody who has the file; without a question nobody had to answer.
    private static void WriteUnasked(Examination examination, bool isBound)
    {
        if (isBound)
        {
            examination.Add(
                new Check("holder.not-proven", CheckState.Unknown, SelectiveSentences.HolderNotProven, "cnf") { Weight = CheckWeight.Shown }
            );
        }
    }

    private static void WriteVerdict(Examination examination, KeyBindingProblem problem, bool wasAsked)
    {
        const string Subject = "kb+jwt";
        switch (problem)
        {
            case KeyBindingProblem.None when wasAsked:
                examination.Pass("holder.proven", SelectiveSentences.HolderProven, Subject);
                break;
            case KeyBindingProblem.None:
                examination.Add(
                    new Check("holder.other-question", CheckState.Unknown, SelectiveSentences.HolderUnasked, Subject)
                    {
                        Weight = CheckWeight.Shown,
                    }
                );
                break;
            case KeyBindingProblem.Missing:
                examination.Fail("holder.missing", SelectiveSentences.HolderMissing, Subject);
                break;
            case KeyBindingProblem.OtherAudience or KeyBindingProblem.OtherNonce or KeyBindingProblem.OutOfTime:
                examination.Fail("holder.replayed", SelectiveSentences.HolderReplayed, Subject);
                break;
            default:
                examination.Fail("holder.not-holder", SelectiveSentences.HolderRefused, Subject);
                break;
        }
    }
}
