using Aloi.Modules.Assessment.FactsFile.Text;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

internal static class RecordFaults
{
    public static Problem Describe(DelimitedRecord record, FactsFileLimits limits) =>
        record.Fault switch
        {
            RecordFault.UnclosedQuote => FactsFileProblems.UnclosedQuote.With(record.FaultLine),
            RecordFault.TextAfterQuote => FactsFileProblems.TextAfterQuote.With(record.FaultColumn),
            RecordFault.FieldTooLong => FactsFileProblems.FieldTooLong.With(record.FaultColumn, limits.MaxFieldLength),
            _ => throw new ArgumentException("The record has no fault.", nameof(record)),
        };
}
