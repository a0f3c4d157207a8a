global using InputObject = System.Collections.Generic.IReadOnlyDictionary<string, object?>;
