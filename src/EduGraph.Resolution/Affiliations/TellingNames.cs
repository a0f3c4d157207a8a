using EduGraph.Resolution.Entities;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Which names of a body can tell it from others.</summary>
/// <remarks>
/// Registries name bodies in full. Pages call them "China", "the centre", "School of Science" or by letters too; as a candidate,
/// such a body would take the strings of all bodies in which the words stand.
/// </remarks>
internal static class TellingNames
{
    /// <summary>Whether a name may lead to a body; all names of bodies of the ROR may.</summary>
    public static bool IsTelling(BodyProfile body, NameProfile name)
    {
        if (body.Ror is not null)
        {
            return true;
        }

        return NameAnalyzer.ReadName(name).Any(reading =>
            reading.Signature.Length > 0 && !reading.IsUnit && !BodyNames.NeedsWhole(reading)
                && (!reading.IsGeneric || BodyNames.CountTelling(reading) > 1 || reading.Countries.Count > 0));
    }
}
