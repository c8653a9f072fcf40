// A disk that is full: reading works, writing throws.
Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
