using Aloi.Platform.Problems;

namespace Aloi.Platform.Yaml;

/// <summary>What can be wrong with any YAML text, before its meaning is looked at.</summary>
public static class YamlProblems
{
    public static readonly ProblemKind TooLarge = new("yaml.too-large", 413);
    public static readonly ProblemKind NotUtf8 = new("yaml.not-utf8", 422);
    public static readonly ProblemKind NotFound = new("yaml.not-found", 404);
    public static readonly ProblemKind Syntax = new("yaml.syntax", 422);
    public static readonly ProblemKind Tab = new("yaml.tab", 422);
    public static readonly ProblemKind Empty = new("yaml.empty", 422);
    public static readonly ProblemKind Anchor = new("yaml.anchor", 422);
    public static readonly ProblemKind Tag = new("yaml.tag", 422);
    public static readonly ProblemKind SeveralDocuments = new("yaml.several-documents", 422);
    public static readonly ProblemKind TooDeep = new("yaml.too-deep", 422);
    public static readonly ProblemKind TooManyValues = new("yaml.too-many-values", 422);
    public static readonly ProblemKind KeyNotText = new("yaml.key-not-text", 422);
    public static readonly ProblemKind DuplicateKey = new("yaml.duplicate-key", 422);
    public static readonly ProblemKind UnknownField = new("yaml.unknown-field", 422);
    public static readonly ProblemKind UnknownFieldNearest = new("yaml.unknown-field-nearest", 422);
    public static readonly ProblemKind MissingField = new("yaml.missing-field", 422);
    public static readonly ProblemKind ExpectedText = new("yaml.expected-text", 422);
    public static readonly ProblemKind ExpectedNumber = new("yaml.expected-number", 422);
    public static readonly ProblemKind ExpectedInteger = new("yaml.expected-integer", 422);
    public static readonly ProblemKind ExpectedList = new("yaml.expected-list", 422);
    public static readonly ProblemKind ExpectedFields = new("yaml.expected-fields", 422);
    public static readonly ProblemKind OutOfRange = new("yaml.out-of-range", 422);
    public static readonly ProblemKind TooLong = new("yaml.too-long", 422);
    public static readonly ProblemKind ControlCharacter = new("yaml.control-character", 422);
    public static readonly ProblemKind BadDuration = new("yaml.bad-duration", 422);
    public static readonly ProblemKind NotOneOf = new("yaml.not-one-of", 422);
    public static readonly ProblemKind NotOneOfNearest = new("yaml.not-one-of-nearest", 422);
    public static readonly ProblemKind BadUrl = new("yaml.bad-url", 422);
    public static readonly ProblemKind EmptyList = new("yaml.empty-list", 422);
    public static readonly ProblemKind TooManyItems = new("yaml.too-many-items", 422);
}
