using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>How a context is applied (the flags of JSON-LD 1.1 API section 4.1.2).</summary>
[Flags]
internal enum ContextFlags : byte
{
    None = 0,
    OverrideProtected = 1,
    DoNotPropagate = 2,
    DoNotValidateScoped = 4,

    /// <summary>The context came from an address, so that its <c>@base</c> does not count.</summary>
    Remote = 8,
}

/// <summary>One application of a local context to an active context: the same step always has the same result, so it is remembered.</summary>
internal readonly record struct ContextStep(ActiveContext Active, JsonTape Tape, int Index, ContextFlags Flags);
