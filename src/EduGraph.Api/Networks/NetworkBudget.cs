namespace EduGraph.Api.Networks;

/// <summary>The steps that one request has caused on networks so far. Safe to use from many threads.</summary>
internal sealed class NetworkBudget
{
    private readonly Lock _lock = new();
    private readonly HashSet<object> _paid = [];
    private double _spent;

    /// <summary>Steps spent so far.</summary>
    public double Spent
    {
        get
        {
            lock (_lock)
            {
                return _spent;
            }
        }
    }

    /// <summary>Spends steps on something, once.</summary>
    /// <param name="what">What they are spent on: equal for what is computed once.</param>
    /// <param name="steps">How many.</param>
    /// <param name="stepsMax">How many a request may spend in all.</param>
    /// <returns>Whether they were left; else nothing is spent.</returns>
    public bool TrySpend(object what, double steps, double stepsMax)
    {
        lock (_lock)
        {
            if (_paid.Contains(what))
            {
                return true;
            }

            if (_spent + steps > stepsMax)
            {
                return false;
            }

            _spent += steps;
            return _paid.Add(what);
        }
    }
}
